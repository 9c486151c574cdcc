package dev.cartulary.ui.component;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.SearchHit;
import java.util.List;
import java.util.function.Function;

/** Datasets and jobs as lines that open their pages. */
public final class EntityList extends UnorderedList {
    private static final long serialVersionUID = 1L;

    private EntityList() {
        addClassName("entity-list");
    }

    public static EntityList of(List<EntityRef> entities) {
        EntityList list = new EntityList();
        entities.forEach(entity -> list.add(new ListItem(new EntityLink(entity))));
        return list;
    }

    /** With the time each was last seen. */
    public static EntityList ofHits(List<SearchHit> hits) {
        return new EntityList().fill(hits, hit -> new EntityLink(hit.entity()));
    }

    /** Each opens its lineage instead of its page. */
    public static EntityList toLineage(List<SearchHit> hits) {
        return new EntityList()
                .fill(
                        hits,
                        hit -> new EntityLink(
                                hit.entity(), Links.lineage(hit.entity().key())));
    }

    private EntityList fill(List<SearchHit> hits, Function<SearchHit, EntityLink> link) {
        hits.forEach(hit -> {
            RelativeTime seen = new RelativeTime(hit.lastSeen());
            seen.addClassName("muted");
            add(new ListItem(link.apply(hit), seen));
        });
        return this;
    }
}
