package dev.cartulary.lineage.web;

import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageGraph.Node;
import dev.cartulary.openlineage.EntityKey;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The edges of a graph as CSV, and the whole graph as GraphML, which tools for drawing graphs read. */
final class ExportText {
    static final String GRAPHML = "application/graphml+xml";

    private static final String HEADER =
            "source_kind,source_namespace,source_name,target_kind,target_namespace,target_name,origin,first_seen,last_seen,runs";
    private static final List<String> OF_NODES = List.of("kind", "namespace", "name", "platform");
    private static final List<String> OF_EDGES = List.of("origin", "lastSeen");

    private ExportText() {}

    static String csv(LineageGraph graph) {
        Map<EntityKey, EntityRef> entities = graph.nodes().stream()
                .collect(Collectors.toMap(node -> node.entity().key(), Node::entity));
        return Csv.text(HEADER, graph.edges().stream().map(edge -> cells(edge, entities)));
    }

    private static List<String> cells(Edge edge, Map<EntityKey, EntityRef> entities) {
        EntityRef source = Objects.requireNonNull(entities.get(edge.source()), "an edge has its ends among the nodes");
        EntityRef target = Objects.requireNonNull(entities.get(edge.target()), "an edge has its ends among the nodes");
        return List.of(
                source.kind().name(),
                source.namespace(),
                source.name(),
                target.kind().name(),
                target.namespace(),
                target.name(),
                edge.origin().name(),
                edge.trust().firstSeen().map(Instant::toString).orElse(""),
                edge.lastSeen().toString(),
                String.valueOf(edge.trust().runs()));
    }

    static String graphml(LineageGraph graph) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            declare(xml, "node", OF_NODES);
            declare(xml, "edge", OF_EDGES);
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
            for (Node node : graph.nodes()) {
                write(xml, node.entity());
            }
            for (Edge edge : graph.edges()) {
                write(xml, edge);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a StringWriter takes everything", e);
        }
        return text.toString();
    }

    private static void declare(XMLStreamWriter xml, String of, List<String> names) throws XMLStreamException {
        for (String name : names) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", name);
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", name);
            xml.writeAttribute("attr.type", "string");
        }
    }

    private static void write(XMLStreamWriter xml, EntityRef node) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", node.key().value());
        data(xml, OF_NODES, List.of(node.kind().name(), node.namespace(), node.name(), node.platform()));
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Edge edge) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", edge.source().value());
        xml.writeAttribute("target", edge.target().value());
        data(xml, OF_EDGES, List.of(edge.origin().name(), edge.lastSeen().toString()));
        xml.writeEndElement();
    }

    private static void data(XMLStreamWriter xml, List<String> names, List<String> values) throws XMLStreamException {
        for (int i = 0; i < names.size(); i++) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", names.get(i));
            // XML 1.0 cannot hold control characters, not even escaped.
            xml.writeCharacters(values.get(i).replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "?"));
            xml.writeEndElement();
        }
    }
}
