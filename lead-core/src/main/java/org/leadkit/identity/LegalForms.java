package org.leadkit.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands behind the name of a company, or before it, and says only of what legal form it is;
 * as {@link CompanyName} folds it.
 */
final class LegalForms {

  /** By where they are most at home: English, German, Romance, Nordic, Slavic, Asian. */
  static final Set<String> BEHIND =
      lines(
          """
          ltd, limited, llc, lc, inc, incorporated, corp, corporation, co, company, co ltd, co inc
          plc, public limited company, llp, lp, lllp, pllc, pc, pbc, cic, ulc, pty, pty ltd
          proprietary limited, pvt ltd, private limited, pvt, nl, pte ltd, pte, unlimited, ltd co
          designated activity company, dac, clg, company limited, co limited, and co, and company
          gmbh, mbh, ggmbh, gesellschaft mit beschrankter haftung, ag, aktiengesellschaft, kg, kgaa
          ohg, gbr, ug, ug haftungsbeschrankt, haftungsbeschrankt, ev, eg, ek, ek e, se, eu, og
          gmbh and co kg, gmbh and co kgaa, gmbh and co ohg, ag and co kg, and co kg, and cie
          gesmbh, gesellschaft mbh, partg, partgmbb, stiftung and co kg
          sa, s a, sarl, sas, sasu, eurl, snc, scs, sca, sci, scop, cie, et cie, societe anonyme
          sl, slu, sociedad limitada, sociedad anonima, sau, sll, sc, s en c, sa de cv
          s de rl de cv, s de rl, sapi de cv, spa, srl, srls, sas di, soc coop, scarl
          sapa, lda, ltda, limitada, eireli, mei, epp, me, sgps, unipessoal lda
          bv, nv, vof, cv, cvba, bvba, bvba so, comm v, vzw, asbl, besloten vennootschap
          ab, aktiebolag, hb, kb, as, asa, ans, da, aps, a s, i s, k s, p s, oy, oyj, ab oy, ky, ay
          osakeyhtio, hf, ehf, ou, sia, uab, tuu
          sp z oo, spolka z oo, spolka z ograniczona odpowiedzialnoscia, sp j, sp k, spolka akcyjna
          sro, spol sro, akciova spolecnost, vos, ks, doo, dd, dno, kft, zrt, nyrt, bt, kkt
          ooo, oao, zao, pao, ao, tov, ad, ead, eood, ood, ооо, оао, зао, пао, ао, тов
          ae, epe, ike, oe, ee, as sti, ltd sti, anonim sirketi, limited sirketi
          kk, gk, kabushiki kaisha, godo kaisha, tbk, sdn bhd, bhd, jsc, pjsc, cjsc, ojsc, llc fz
          fze, fzco, fzc, wll, saog, saoc, sal, sarlau, co sae, sae, jv, tnhh
          """);

  /** Before the name. */
  static final Set<String> BEFORE =
      lines("pt, cv, ooo, oao, zao, pao, tov, ооо, оао, зао, пао, ао, тов, kk, kabushiki kaisha");

  /** No form has more words. */
  static final int MOST_WORDS =
      Stream.concat(BEHIND.stream(), BEFORE.stream())
          .mapToInt(form -> form.split(" ").length)
          .max()
          .orElse(0);

  private LegalForms() {}

  private static Set<String> lines(String text) {
    return Arrays.stream(text.split("[,\n]"))
        .map(String::strip)
        .filter(form -> !form.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
