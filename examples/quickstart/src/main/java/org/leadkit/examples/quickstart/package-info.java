/** The main job on real input: policies from files, three kinds of leads, explained decisions. */
@NullMarked
package org.leadkit.examples.quickstart;

import org.jspecify.annotations.NullMarked;
