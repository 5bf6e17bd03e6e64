/**
 * A record of consent that shows whether it was changed: a chain of hashes for each subject, and
 * one root over all chains to publish. What is personal stands in it only as a salted commitment,
 * so that the chain verifies after erasure. Start at {@code ConsentChain}.
 */
@NullMarked
package org.leadkit.consent.chain;

import org.jspecify.annotations.NullMarked;
