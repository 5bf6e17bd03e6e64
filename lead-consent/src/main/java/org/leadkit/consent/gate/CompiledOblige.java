package org.leadkit.consent.gate;

import java.util.Set;

/** What must be done with a contact, made ready. */
record CompiledOblige(CompiledHead head, Set<String> obligations) {}
