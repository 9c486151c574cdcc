package dev.cartulary.marquez;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 */
public record Listing<T>(List<T> items, long total) {
    public Listing {
        items = List.copyOf(items);
    }

    /** The same part of another list. */
    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return new Listing<>(items.stream().<R>map(change).toList(), total);
    }
}
