/** Business time: when people are there, and how long that is. */
@NullMarked
package org.leadkit.calendar;

import org.jspecify.annotations.NullMarked;
