package dev.cartulary.ui.component;

import com.vaadin.flow.router.RouteParameters;
import dev.cartulary.openlineage.EntityKey;
import java.util.Optional;

/** Keys in addresses, which people may have mistyped. */
public final class PageKey {
    private PageKey() {}

    /** The key of {@code /d/{key}}; empty where it cannot be one. */
    public static Optional<EntityKey> in(RouteParameters parameters) {
        return parameters.get("key").flatMap(PageKey::parse);
    }

    public static Optional<EntityKey> parse(String text) {
        try {
            return Optional.of(new EntityKey(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }
}
