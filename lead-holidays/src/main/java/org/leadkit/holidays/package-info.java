/** The public holidays of countries and their subdivisions. */
@NullMarked
package org.leadkit.holidays;

import org.jspecify.annotations.NullMarked;
