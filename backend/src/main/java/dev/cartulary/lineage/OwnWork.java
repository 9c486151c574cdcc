package dev.cartulary.lineage;

/**
 * Port: tells of Cartulary's own work, so that it has lineage like everybody's. Telling never waits and never fails: the work goes
 * on whatever becomes of what is told about it. What comes in is no work of its own, or telling of it would never end.
 */
public interface OwnWork {
    /** Tells nobody. */
    OwnWork SILENT = _ -> new Run() {
        @Override
        public void complete() {
            // Nobody is told.
        }

        @Override
        public void close() {
            // Nobody is told.
        }
    };

    /** Work begins. */
    Run begin(OwnJob job);

    /** Work that goes on until it is closed. Safe for use by several threads. */
    interface Run extends AutoCloseable {
        /** It ends well. */
        void complete();

        /** It ends; badly, unless it was completed. */
        @Override
        void close();
    }
}
