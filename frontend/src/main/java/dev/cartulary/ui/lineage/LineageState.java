package dev.cartulary.ui.lineage;

import com.vaadin.flow.router.QueryParameters;
import dev.cartulary.lineage.DiffRequest;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.LineageRequest.Direction;
import dev.cartulary.lineage.LineageRequest.Expansion;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.PageKey;
import java.time.Instant;
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
 * @param time now, an instant, or what changed between two
 */
record LineageState(
        EntityKey focus,
        Depth depth,
        Set<Expansion> expanded,
        boolean columns,
        boolean list,
        Optional<EntityKey> selected,
        LineageTime time) {
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
        return new LineageState(focus, Depth.DEFAULT, Set.of(), false, false, Optional.empty(), LineageTime.NOW);
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
                        parameters.getSingleParameter("selected").flatMap(PageKey::parse),
                        LineageTime.of(parameters)));
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
        time.into(parameters);
        return Links.with(Links.LINEAGE, new QueryParameters(parameters));
    }

    LineageRequest request() {
        Set<Expansion> opened = time.isPast() ? Set.of() : expanded;
        return new LineageRequest(
                focus, depth.upstream(), depth.downstream(), opened, NODES_SHOWN, columns && !time.isPast());
    }

    /** Of what changed since an instant, until another. */
    DiffRequest difference(Instant since, Instant until) {
        int hops = Math.max(1, Math.max(depth.upstream(), depth.downstream()));
        return new DiffRequest(focus, since, until, hops, NODES_SHOWN);
    }

    /** Whether columns are drawn: of the past they are not known. */
    boolean drawsColumns() {
        return columns && !time.isPast();
    }

    LineageState withFocus(EntityKey key) {
        return new LineageState(key, depth, Set.of(), columns, list, Optional.empty(), time);
    }

    LineageState withDepth(int upstream, int downstream) {
        return new LineageState(focus, new Depth(upstream, downstream), expanded, columns, list, selected, time);
    }

    LineageState withColumns(boolean shown) {
        return new LineageState(focus, depth, expanded, shown, list, selected, time);
    }

    LineageState withList(boolean shown) {
        return new LineageState(focus, depth, expanded, columns, shown, selected, time);
    }

    LineageState withSelected(Optional<EntityKey> key) {
        return new LineageState(focus, depth, expanded, columns, list, key, time);
    }

    LineageState withTime(LineageTime shown) {
        return new LineageState(focus, depth, expanded, columns, list, selected, shown);
    }

    /** Opens a node; of the past only whole hops are followed, so the view reaches further there. */
    LineageState expand(EntityKey node, Direction direction) {
        if (time.isPast()) {
            return direction == Direction.UPSTREAM
                    ? withDepth(depth.upstream() + 1, depth.downstream())
                    : withDepth(depth.upstream(), depth.downstream() + 1);
        }
        Set<Expansion> more = new LinkedHashSet<>(expanded);
        more.add(new Expansion(node, direction));
        return new LineageState(focus, depth, more, columns, list, selected, time);
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
