package dev.cartulary.operations;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.ObjectRef;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaves an entry when Cartulary accepts requests, and another when it ends in good order after the last of them. */
@Component
class RecordStartAndStop implements DisposableBean {
    private static final ActorRef SYSTEM = new ActorRef("system:cartulary");
    private static final ObjectRef SERVICE = new ObjectRef("service:cartulary");

    private final AuditLog log;
    private volatile boolean started;

    RecordStartAndStop(AuditLog log) {
        this.log = log;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        append(AuditEventType.APPLICATION_STARTED);
        started = true;
    }

    @Override
    public void destroy() {
        if (started) {
            append(AuditEventType.APPLICATION_STOPPED);
        }
    }

    private void append(AuditEventType type) {
        log.append(log.event(type, SYSTEM, SERVICE).build()).join();
    }
}
