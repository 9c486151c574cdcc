package dev.cartulary.ui.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every page with something on it, by name; each ends when the page shows what it is for. */
final class Pages {
    private static final String DATASET = "public.delivery_7_days";
    private static final String JOB = "etl_delivery_7_days";
    private static final int TRIES = 30;

    private final Visit visit;
    private final Map<String, String> paths = new LinkedHashMap<>();

    private Pages(Visit visit) {
        this.visit = visit;
    }

    /** For somebody who may open all of them and is signed in. */
    static Pages of(Visit visit) {
        Pages pages = new Pages(visit);
        String dataset = pages.find(DATASET);
        String job = pages.find(JOB);
        String key = dataset.substring(dataset.lastIndexOf('/') + 1);
        pages.put("home", "/", ".run-table .ct-state");
        pages.put("catalog", "/catalog", ".hit-name");
        pages.put("search", "/catalog?q=order&kind=dataset", ".hit-name");
        pages.put("search-nothing", "/catalog?q=nothing-has-this-name", ".empty-state");
        pages.put("dataset", dataset, ".overview");
        pages.put("dataset-columns", dataset + "/columns?column=customer_email", ".drawer ct-name");
        pages.put("dataset-lineage", dataset + "/lineage", "[data-node]");
        pages.put("dataset-facets", dataset + "/facets", ".code-block");
        pages.put("job", job, ".overview");
        pages.put("job-runs", job + "/runs", "vaadin-grid .ct-state");
        pages.put("job-lineage", job + "/lineage", "[data-node]");
        pages.put("job-facets", job + "/facets", ".code-block");
        pages.put("dataset-monitored", pages.find("mart.revenue_by_shift"), ".overview ct-sparkline .mark");
        pages.put("job-monitored", pages.find("refresh_revenue_by_shift"), ".overview ct-sparkline .mark");
        pages.put("lineage", "/lineage?focus=" + key, "[data-node]");
        pages.put("lineage-selected", "/lineage?focus=" + key + "&selected=" + key, ".drawer .column-list");
        pages.put("lineage-columns", "/lineage?focus=" + key + "&mode=column", "[data-column]");
        pages.put("lineage-list", "/lineage?focus=" + key + "&view=list", "vaadin-grid .grid-link");
        pages.put("lineage-past", "/lineage?focus=" + key + "&at=2100-01-01T00:00:00Z", ".choose-time.past");
        pages.put("lineage-changes", "/lineage?focus=" + key + "&since=2000-01-01T00:00:00Z", ".line.added");
        pages.put(
                "lineage-changes-list",
                "/lineage?focus=" + key + "&since=2000-01-01T00:00:00Z&view=list",
                ".change-table .change");
        pages.put("lineage-start", "/lineage", ".choose-focus .entity-link");
        pages.put("audit", "/audit", "vaadin-grid .ct-state");
        pages.put("audit-entry", "/audit?entry=1", ".drawer .code-block");
        pages.put("audit-nothing", "/audit?object=nothing:at-all", ".empty-state");
        pages.put("audit-checkpoints", "/audit/checkpoints", ".checkpoint-table ct-name");
        pages.put("audit-people", "/audit/people", "vaadin-grid .strong");
        pages.put("audit-verify", "/audit/verify", ".steps-list .code-block");
        pages.put("admin-ingest", "/admin/ingest", ".figures");
        pages.put("admin-tokens", "/admin/tokens", "vaadin-grid .strong");
        pages.put("not-found", "/nonsense", ".problem");
        return pages;
    }

    Iterable<String> names() {
        return paths.keySet();
    }

    void open(String name) {
        String[] path = paths.getOrDefault(name, "").split("\n", 2);
        visit.open(path[0]);
        visit.page().locator(path[1]).first().waitFor();
    }

    private void put(String name, String path, String shown) {
        paths.put(name, path + '\n' + shown);
    }

    /** The demo is still being loaded when the first pages can be opened. */
    private String find(String name) {
        Locator hit = visit.page()
                .locator(
                        ".hit",
                        new Page.LocatorOptions().setHas(visit.page().locator("ct-name[title='" + name + "']")));
        int tries = 0;
        do {
            visit.open("/catalog?q=" + name);
            visit.page().locator(".hit, .empty-state").first().waitFor();
            tries++;
        } while (hit.count() == 0 && tries < TRIES);
        return "/" + hit.first().getAttribute("href");
    }
}
