package dev.cartulary.ui.component;

import com.vaadin.flow.component.html.Span;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import java.util.Locale;

/** Two letters for the platform; square for a dataset, round for a job. */
public final class PlatformMark extends Span {
    private static final long serialVersionUID = 1L;

    public PlatformMark(EntityRef entity) {
        this(entity.kind(), entity.platform());
    }

    private PlatformMark(EntityKind kind, String word) {
        Platform platform = Platform.of(word);
        setText(platform.monogram());
        addClassNames("ct-platform", kind.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("title", platform.label());
        getElement().setAttribute("aria-hidden", "true");
    }
}
