package org.leadkit.consent.gate;

import java.util.Set;
import org.leadkit.consent.Stage;

/** An exemption, made ready. */
record CompiledExempt(CompiledHead head, Set<Stage> stages) {}
