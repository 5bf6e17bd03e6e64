package org.leadkit.flow;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.retention.erasure.ErasureCertificate;
import org.leadkit.retention.erasure.ErasurePlan;

/**
 * How far an erasure has come. Immutable; holds ids, codes and hashes only.
 *
 * @param erasure its id
 * @param status how it stands
 * @param plan all that was planned so far
 * @param open what is still open, as {@code store/code} or {@code notice/id}; empty if nothing is
 * @param signed the certificate; null unless it is done
 */
public record ErasureReport(
    String erasure,
    Status status,
    ErasurePlan plan,
    List<String> open,
    @Nullable ErasureCertificate signed) {

  /** How an erasure stands. */
  public enum Status {
    /** Every store and every recipient acknowledged. */
    DONE,
    /** Some did not yet: resume it. */
    PARTIAL,
    /** A legal hold keeps some of it: it goes on when that is released. */
    HELD
  }

  /** Copies the list. */
  public ErasureReport {
    open = List.copyOf(open);
  }

  /** What is left instead of the data; empty unless it is done. */
  public Optional<ErasureCertificate> certificate() {
    return Optional.ofNullable(signed);
  }
}
