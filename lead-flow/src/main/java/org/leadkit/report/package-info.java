/** Reports: folds over events. */
@NullMarked
package org.leadkit.report;

import org.jspecify.annotations.NullMarked;
