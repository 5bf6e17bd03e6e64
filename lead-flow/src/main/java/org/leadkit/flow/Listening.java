package org.leadkit.flow;

import java.util.List;
import org.leadkit.event.LeadEvent;
import org.leadkit.spi.LeadListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners of what was committed. */
final class Listening {

  private static final Logger LOG = LoggerFactory.getLogger(LeadFlow.class);

  private Listening() {}

  static void tell(List<LeadListener> listeners, List<LeadEvent> events) {
    for (LeadEvent event : events) {
      listeners.forEach(listener -> tell(listener, event));
    }
  }

  /** The commit stands, so a listener's fault must not reach the caller as if it had failed. */
  private static void tell(LeadListener listener, LeadEvent event) {
    try {
      listener.onEvent(event);
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      LOG.warn("A listener failed at event {} with {}", event.id(), e.getClass().getName());
    }
  }
}
