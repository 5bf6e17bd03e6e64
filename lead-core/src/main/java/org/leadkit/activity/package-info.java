/** What a person did: activities and the filters that pick them. */
@NullMarked
package org.leadkit.activity;

import org.jspecify.annotations.NullMarked;
