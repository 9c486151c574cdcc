package dev.cartulary.ui.lineage;

import com.vaadin.flow.router.QueryParameters;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.LineageRequest.Direction;
import dev.cartulary.lineage.LineageRequest.Expansion;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.PageKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the lineage is shown, and how. The address carries all of it, so a view can be sent to a colleague and the back
 * button works.
 *
 * @param columns whether columns and the flows between them are drawn
 * @param list whether the list is shown instead of the graph
 * @param selected the thing whose details are open
 */
record LineageState(
        EntityKey focus,
        Depth depth,
        Set<Expansion> expanded,
        boolean columns,
        boolean list,
        Optional<EntityKey> selected) {
    /** Drawn at most; more is a hairball that nobody reads. The graph says how many it left out. */
    private static final int NODES_SHOWN = 150;

    LineageState {
        expanded = Set.copyOf(expanded);
    }

    /** How many hops either way. */
    record Depth(int upstream, int downstream) {
        /** To the next datasets: the job between is a hop of its own. */
        static final Depth DEFAULT = new Depth(2, 2);

        static final int MAX = 12;

        Depth {
            upstream = Math.clamp(upstream, 0, MAX);
            downstream = Math.clamp(downstream, 0, MAX);
        }
    }

    static LineageState around(EntityKey focus) {
        return new LineageState(focus, Depth.DEFAULT, Set.of(), false, false, Optional.empty());
    }

    /** Empty without a focus. What cannot be read takes its default: an old address still shows something. */
    static Optional<LineageState> of(QueryParameters parameters) {
        Depth depth = new Depth(
                hops(parameters, "up", Depth.DEFAULT.upstream()), hops(parameters, "down", Depth.DEFAULT.downstream()));
        return parameters
                .getSingleParameter("focus")
                .flatMap(PageKey::parse)
                .map(focus -> new LineageState(
                        focus,
                        depth,
                        expansions(parameters),
                        parameters
                                .getSingleParameter("mode")
                                .filter("column"::equals)
                                .isPresent(),
                        parameters
                                .getSingleParameter("view")
                                .filter("list"::equals)
                                .isPresent(),
                        parameters.getSingleParameter("selected").flatMap(PageKey::parse)));
    }

    String address() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("focus", List.of(focus.value()));
        parameters.put("up", List.of(String.valueOf(depth.upstream())));
        parameters.put("down", List.of(String.valueOf(depth.downstream())));
        if (columns) {
            parameters.put("mode", List.of("column"));
        }
        if (list) {
            parameters.put("view", List.of("list"));
        }
        if (!expanded.isEmpty()) {
            parameters.put(
                    "expanded",
                    expanded.stream().map(LineageState::wire).sorted().toList());
        }
        selected.ifPresent(key -> parameters.put("selected", List.of(key.value())));
        return Links.with(Links.LINEAGE, new QueryParameters(parameters));
    }

    LineageRequest request() {
        return new LineageRequest(focus, depth.upstream(), depth.downstream(), expanded, NODES_SHOWN, columns);
    }

    LineageState withFocus(EntityKey key) {
        return new LineageState(key, depth, Set.of(), columns, list, Optional.empty());
    }

    LineageState withDepth(int upstream, int downstream) {
        return new LineageState(focus, new Depth(upstream, downstream), expanded, columns, list, selected);
    }

    LineageState withColumns(boolean shown) {
        return new LineageState(focus, depth, expanded, shown, list, selected);
    }

    LineageState withList(boolean shown) {
        return new LineageState(focus, depth, expanded, columns, shown, selected);
    }

    LineageState withSelected(Optional<EntityKey> key) {
        return new LineageState(focus, depth, expanded, columns, list, key);
    }

    LineageState expand(EntityKey node, Direction direction) {
        Set<Expansion> more = new LinkedHashSet<>(expanded);
        more.add(new Expansion(node, direction));
        return new LineageState(focus, depth, more, columns, list, selected);
    }

    private static int hops(QueryParameters parameters, String name, int otherwise) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    private static String wire(Expansion expansion) {
        return expansion.node().value() + "." + expansion.direction().name().toLowerCase(Locale.ROOT);
    }

    private static Set<Expansion> expansions(QueryParameters parameters) {
        Collection<String> words = new ArrayList<>(parameters.getParameters("expanded"));
        return words.stream().flatMap(LineageState::expansion).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Expansion> expansion(String text) {
        String[] parts = text.split("\\.", 2);
        return PageKey.parse(parts[0]).stream()
                .flatMap(key -> Stream.of(Direction.values())
                        .filter(direction ->
                                parts.length == 2 && direction.name().equalsIgnoreCase(parts[1]))
                        .map(direction -> new Expansion(key, direction)));
    }
}
