package dev.cartulary.evidence;

class InMemoryEntryIndexTest extends EntryIndexContract {
    @Override
    protected EntryIndex create() {
        return new InMemoryEntryIndex();
    }
}
