/** What is known of a lead: typed fields, their values, and conditions over them. */
@NullMarked
package org.leadkit.profile;

import org.jspecify.annotations.NullMarked;
