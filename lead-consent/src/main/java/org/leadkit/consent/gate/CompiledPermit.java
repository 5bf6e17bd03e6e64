package org.leadkit.consent.gate;

/** A permit, made ready. */
record CompiledPermit(CompiledHead head, Grounds ground) {}
