package dev.cartulary.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.cartulary.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What happens when a click fails: the person is told, the page stays, the cause is in the log. */
@Component
class SessionErrors implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(SessionErrors.class);
    private static final int SHOWN_MS = 12_000;

    private final transient FailureLog failures;

    SessionErrors(FailureLog failures) {
        this.failures = failures;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::tell));
    }

    private void tell(ErrorEvent event) {
        List<Throwable> causes = causes(event.getThrowable());
        if (causes.stream().anyMatch(IOException.class::isInstance)) {
            // The browser went away while it was being answered: nobody is there to be told.
            LOG.debug("A page left before its answer", event.getThrowable());
            return;
        }
        String words = causes.stream()
                .filter(ProblemException.class::isInstance)
                .map(ProblemException.class::cast)
                .map(ProblemException::sentence)
                .findFirst()
                .orElseGet(() -> "That did not work. What is stored is safe. Try again; if it stays, quote reference "
                        + failures.record("An act on a page failed", event.getThrowable()) + ".");
        if (UI.getCurrent() != null) {
            Notification.show(words, SHOWN_MS, Notification.Position.BOTTOM_CENTER)
                    .addThemeVariants(NotificationVariant.LUMO_ERROR);
        }
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    }
}
