package dev.cartulary.ui.component;

import com.vaadin.flow.router.QueryParameters;
import dev.cartulary.audit.ActorRef;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.openlineage.EntityKey;
import java.util.Locale;

/** The addresses of the pages, relative to the base of the application. */
public final class Links {
    public static final String HOME = "";
    public static final String CATALOG = "catalog";
    public static final String DATASET = "d";
    public static final String JOB = "j";
    public static final String LINEAGE = "lineage";
    public static final String AUDIT = "audit";
    public static final String CHECKPOINTS = "audit/checkpoints";
    public static final String PEOPLE = "audit/people";
    public static final String VERIFY = "audit/verify";
    public static final String TOKENS = "admin/tokens";
    public static final String INGEST = "admin/ingest";

    private Links() {}

    public static String of(EntityRef entity) {
        return of(entity.kind(), entity.key());
    }

    public static String of(EntityKind kind, EntityKey key) {
        return switch (kind) {
            case DATASET -> DATASET + "/" + key.value();
            case JOB -> JOB + "/" + key.value();
        };
    }

    public static String tab(EntityRef entity, String tab) {
        return of(entity) + "/" + tab;
    }

    public static String lineage(EntityKey focus) {
        return LINEAGE + "?focus=" + focus.value();
    }

    public static String columnLineage(EntityKey focus) {
        return lineage(focus) + "&mode=column";
    }

    public static String search(String text) {
        return with(CATALOG, QueryParameters.of("q", text));
    }

    public static String all(EntityKind kind) {
        return with(CATALOG, QueryParameters.of("kind", kind.name().toLowerCase(Locale.ROOT)));
    }

    public static String platform(String platform) {
        return with(CATALOG, QueryParameters.of("platform", platform));
    }

    /** What somebody did, in the audit log. */
    public static String entriesOf(ActorRef actor) {
        return with(AUDIT, QueryParameters.of("who", actor.value()));
    }

    public static String with(String path, QueryParameters parameters) {
        String query = parameters.getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
