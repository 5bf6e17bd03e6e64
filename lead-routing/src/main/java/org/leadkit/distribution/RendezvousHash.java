package org.leadkit.distribution;

/**
 * The highest hash of lead, pool and member. The hash is FNV-1a of 64 bits (Fowler, Noll, Vo) over
 * the characters, finished by the mixer of MurmurHash3 (Appleby), so that similar texts have
 * dissimilar hashes.
 */
record RendezvousHash() implements KnownStrategy {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  @Override
  public String name() {
    return "hash";
  }

  @Override
  public Choice choose(Candidates candidates) {
    long lead = over(over(OFFSET, candidates.pool().name()), candidates.lead());
    String highest = candidates.names().get(0);
    for (String candidate : candidates.names()) {
      if (Long.compareUnsigned(mixed(over(lead, candidate)), mixed(over(lead, highest))) > 0) {
        highest = candidate;
      }
    }
    return Choice.of(highest);
  }

  /** The characters, both bytes of each, and an end that no text contains. */
  private static long over(long hash, String text) {
    long more = hash;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      more = (more ^ (c & 0xff)) * PRIME;
      more = (more ^ (c >>> 8)) * PRIME;
    }
    return (more ^ 0x100) * PRIME;
  }

  private static long mixed(long hash) {
    long more = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    more = (more ^ (more >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return more ^ (more >>> 33);
  }
}
