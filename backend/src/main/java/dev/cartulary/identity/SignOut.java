package dev.cartulary.identity;

import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** A person ends the session. It is ended before this records it: somebody must be able to leave a house on fire. */
@Component
public class SignOut implements LogoutHandler {
    private static final ObjectRef SERVICE = new ObjectRef("service:cartulary");

    private final AuditTrail trail;

    SignOut(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof ActorAuthentication known) {
            trail.enter(AuditTrail.reference(known.getPrincipal()), AuditEventType.SIGNED_OUT, SERVICE, event -> {});
        }
    }
}
