package dev.cartulary.ui.lineage;

import com.vaadin.flow.component.html.Div;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageGraph.Origin;
import dev.cartulary.lineage.LineageGraph.Trust;
import dev.cartulary.ui.component.FactList;
import dev.cartulary.ui.component.MiddleCutName;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.Wording;

/** What speaks for an edge: how it is known, since when, and whether it happens always or happened once. */
class EdgeTrust extends Div {
    private static final long serialVersionUID = 1L;

    EdgeTrust(Edge edge) {
        Trust trust = edge.trust();
        FactList facts = new FactList()
                .fact("Known", origin(edge.origin()))
                .fact("Last seen", new RelativeTime(edge.lastSeen()));
        trust.firstSeen().ifPresent(first -> facts.fact("First seen", new RelativeTime(first)));
        trust.declaredAt().ifPresent(declared -> facts.fact("Declared", new RelativeTime(declared)));
        facts.fact("Runs", runs(trust));
        trust.lastRun()
                .ifPresent(run ->
                        facts.fact("Newest run", new MiddleCutName(run.value().toString())));
        add(facts);
    }

    private static String origin(Origin origin) {
        return switch (origin) {
            case OBSERVED -> "Observed: a run reported it";
            case DECLARED -> "Declared: a job event stated it, without a run";
        };
    }

    private static String runs(Trust trust) {
        if (trust.examined() == 1) {
            return trust.runs() == 1 ? "The last one until then had it" : "No run had it until then";
        }
        String looked = " of the newest (" + Wording.number(trust.examined()) + " at most)";
        return (trust.runs() == 0 ? "In none" : "In " + Wording.number(trust.runs())) + looked;
    }
}
