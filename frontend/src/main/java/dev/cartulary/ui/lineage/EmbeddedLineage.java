package dev.cartulary.ui.lineage;

import com.vaadin.flow.component.html.Div;
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.TraceLineage;
import java.util.Optional;

/** The lineage next to one dataset or job, as a tab of its page. */
public final class EmbeddedLineage extends Div {
    private static final long serialVersionUID = 1L;

    private final transient TraceLineage lineage;
    private final LineageStage stage;

    public EmbeddedLineage(TraceLineage lineage, BrowseCatalog catalog, EntityRef entity) {
        this.lineage = lineage;
        addClassName("embedded-lineage");
        stage = new LineageStage(catalog, new LineageStage.Listener() {
            @Override
            public void view(LineageState wanted) {
                show(wanted);
            }

            @Override
            public void selected(LineageState now) {
                // The address of the tab stays; the lineage page is the one whose views are sent around.
            }
        });
        add(stage);
        show(LineageState.around(entity.key()));
    }

    private void show(LineageState state) {
        lineage.around(state.request())
                .ifPresent(graph -> stage.show(state, new LineagePicture(graph, Optional.empty())));
    }
}
