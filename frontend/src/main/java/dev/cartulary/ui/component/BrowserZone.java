package dev.cartulary.ui.component;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The time zone that the reader's browser is set to. */
public final class BrowserZone {
    private BrowserZone() {}

    /** UTC where the browser does not tell. */
    public static ZoneId of(UI ui) {
        return Optional.ofNullable(ui.getPage().getExtendedClientDetails().getTimeZoneId())
                .flatMap(BrowserZone::parse)
                .orElse(ZoneOffset.UTC);
    }

    private static Optional<ZoneId> parse(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
