package org.leadkit.benchmarks.scorecard;

import java.util.List;
import java.util.Map;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringModelBuilder;

/** The neutral rules and leads as leadkit's own: the first load that is measured. */
final class LeadkitModel {

  private LeadkitModel() {}

  static ScoringModel of(List<Rule> rules) {
    ScoringModelBuilder model = ScoringModel.named("scorecard");
    rules.forEach(rule -> model.rule(rule.id(), when(rule), rule.points()));
    return model.build();
  }

  static Profile profile(Map<String, Object> lead) {
    Profile profile = Profile.empty();
    for (Attribute attribute : Attribute.values()) {
      profile = with(profile, attribute.field(), lead.get(attribute.key()));
    }
    return profile;
  }

  private static Profile with(Profile profile, Field field, Object value) {
    if (field instanceof Field.Text text) {
      return profile.with(text, (String) value);
    }
    return field instanceof Field.Decimal number
        ? profile.with(number, (Long) value)
        : profile.with((Field.Flag) field, (Boolean) value);
  }

  private static Condition when(Rule rule) {
    List<Condition> conditions = rule.questions().stream().map(LeadkitModel::when).toList();
    return conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions);
  }

  private static Condition when(Question question) {
    Field field = question.of().field();
    if (question instanceof Question.Is is) {
      return ((Field.Text) field).is(is.text());
    }
    if (question instanceof Question.IsOneOf isOneOf) {
      return ((Field.Text) field).isOneOf(isOneOf.texts().toArray(String[]::new));
    }
    if (question instanceof Question.Between between) {
      return ((Field.Decimal) field).between(between.low(), between.high());
    }
    if (question instanceof Question.AtLeast atLeast) {
      return ((Field.Decimal) field).atLeast(atLeast.low());
    }
    if (question instanceof Question.Mentions mentions) {
      return ((Field.Text) field).mentions(mentions.words().toArray(String[]::new));
    }
    return ((Field.Flag) field).is(((Question.Flag) question).expected());
  }
}
