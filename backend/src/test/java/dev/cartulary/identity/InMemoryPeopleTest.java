package dev.cartulary.identity;

class InMemoryPeopleTest extends PeopleContract {
    @Override
    protected People people() {
        return new InMemoryPeople();
    }
}
