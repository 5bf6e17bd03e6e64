/** What happened to a lead, told without personal values. */
@NullMarked
package org.leadkit.event;

import org.jspecify.annotations.NullMarked;
