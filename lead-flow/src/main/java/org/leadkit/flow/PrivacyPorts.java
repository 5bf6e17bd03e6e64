package org.leadkit.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.retention.RetentionSchedule;
import org.leadkit.spi.DataKeys;
import org.leadkit.spi.Downstream;
import org.leadkit.spi.PersonalStore;
import org.leadkit.spi.PrivacyLog;

/** The ports and rules of retention and erasure; the stores are those besides the leads. */
record PrivacyPorts(
    PrivacyLog log,
    List<PersonalStore> stores,
    List<DataKeys> dataKeys,
    @Nullable Downstream downstream,
    RetentionSchedule retention) {}
