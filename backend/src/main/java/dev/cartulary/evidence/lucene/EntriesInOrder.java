package dev.cartulary.evidence.lucene;

import dev.cartulary.evidence.EntryIndex.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Counts and lists matches by their place in the log, without sorting. Entries are added in the order of the log by one writer and
 * only adjacent segments are merged, so segments follow each other as the log does, and within a segment document {@code d} is the
 * entry {@code first + d}. The newest page comes from the last segments alone, and a page far back passes over whole segments by
 * their counts.
 *
 * <p>Cost: per segment one look into the dictionary; where Lucene cannot know the count of a segment (several conditions at
 * once), its matches are passed over, some nanoseconds each. Of a segment that a page lies in, the matches before it are passed
 * over as well. Without a filter it is arithmetic alone. Memory: the page.
 */
final class EntriesInOrder {
    private final List<LeafReaderContext> segments;
    private final Weight weight;

    EntriesInOrder(IndexSearcher searcher, Query query) throws IOException {
        this.segments = searcher.getIndexReader().leaves();
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    long count(long from, long below) throws IOException {
        long total = 0;
        for (LeafReaderContext segment : segments) {
            total += count(segment, DocRange.of(segment, from, below));
        }
        return total;
    }

    List<Long> newest(long below, Page page) throws IOException {
        List<Long> found = new ArrayList<>();
        long toPass = page.offset();
        for (int i = segments.size() - 1; i >= 0 && found.size() < page.limit(); i--) {
            DocRange range = DocRange.of(segments.get(i), 0, below);
            int matches = count(segments.get(i), range);
            if (toPass >= matches) {
                toPass -= matches;
                continue;
            }
            int end = matches - (int) toPass;
            int start = Math.max(0, end - (page.limit() - found.size()));
            List<Long> part =
                    matches == range.length() ? range.indices(start, end) : ranks(segments.get(i), range, start, end);
            found.addAll(part.reversed());
            toPass = 0;
        }
        return found;
    }

    private int count(LeafReaderContext segment, DocRange range) throws IOException {
        if (range.length() == 0) {
            return 0;
        }
        int known = range.length() == segment.reader().maxDoc() ? weight.count(segment) : -1;
        if (known >= 0) {
            return known;
        }
        int matches = 0;
        Matches walk = new Matches(segment, range);
        while (walk.next() != DocIdSetIterator.NO_MORE_DOCS) {
            matches++;
        }
        return matches;
    }

    /** Indices of the matches from the {@code start}th on and before the {@code end}th, in the order of the log. */
    private List<Long> ranks(LeafReaderContext segment, DocRange range, int start, int end) throws IOException {
        List<Long> found = new ArrayList<>(end - start);
        Matches walk = new Matches(segment, range);
        for (int rank = 0; rank < end; rank++) {
            int document = walk.next();
            if (rank >= start) {
                found.add(range.first() + document);
            }
        }
        return found;
    }

    /** The documents of a range that match and were not dropped. */
    private final class Matches {
        private final DocIdSetIterator documents;
        private final Bits live;
        private final int end;
        private int next;

        Matches(LeafReaderContext segment, DocRange range) throws IOException {
            Scorer scorer = weight.scorer(segment);
            Bits kept = segment.reader().getLiveDocs();
            documents = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            live = kept == null ? new Bits.MatchAllBits(segment.reader().maxDoc()) : kept;
            end = range.end();
            next = documents.advance(range.start());
        }

        int next() throws IOException {
            while (next < end && !live.get(next)) {
                next = documents.nextDoc();
            }
            if (next >= end) {
                return DocIdSetIterator.NO_MORE_DOCS;
            }
            int found = next;
            next = documents.nextDoc();
            return found;
        }
    }

    /**
     * The documents of a segment whose entries lie in a range of the log.
     *
     * @param first index of the entry that document 0 is
     * @param start the first document
     * @param end beyond the last
     */
    private record DocRange(long first, int start, int end) {
        static DocRange of(LeafReaderContext segment, long from, long below) throws IOException {
            int documents = segment.reader().maxDoc();
            long first = indexOf(segment, 0);
            if (indexOf(segment, documents - 1) - first != documents - 1) {
                throw new CorruptIndexException("entries are not in the order of the log", segment.toString());
            }
            int start = Math.clamp(from - first, 0, documents);
            int end = Math.clamp(below - first, start, documents);
            return new DocRange(first, start, end);
        }

        int length() {
            return end - start;
        }

        /** Where everything matches, the ranks are the places. */
        List<Long> indices(int startRank, int endRank) {
            return LongStream.range(first + start + startRank, first + start + endRank)
                    .boxed()
                    .toList();
        }

        private static long indexOf(LeafReaderContext segment, int document) throws IOException {
            NumericDocValues indices = segment.reader().getNumericDocValues(EntryFields.INDEX);
            if (indices == null || !indices.advanceExact(document)) {
                throw new CorruptIndexException("an entry has no index", segment.toString());
            }
            return indices.longValue();
        }
    }
}
