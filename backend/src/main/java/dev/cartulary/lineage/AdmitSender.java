package dev.cartulary.lineage;

import dev.cartulary.access.Access;
import dev.cartulary.audit.ActorRef;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.policy.Action;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Service;

/**
 * Lets a request with events in, before anything of its body is read: a flood then costs no more than its headers. What is read
 * afterwards is accounted for, so that all bodies together take no more memory than they may, however many come and however slow.
 */
@Service
public class AdmitSender {
    private final Access access;
    private final AcceptEvents accept;
    private final IngestRate rate;
    private final AuditTrail trail;
    private final FloodSettings settings;
    private final int bytes;
    /** Fair, so that a large body gets its turn beside many small ones. */
    private final Semaphore room;

    private final LongAdder turnedAway = new LongAdder();

    AdmitSender(Access access, AcceptEvents accept, IngestRate rate, AuditTrail trail, FloodSettings settings) {
        this.access = access;
        this.accept = accept;
        this.rate = rate;
        this.trail = trail;
        this.settings = settings;
        this.bytes = (int) settings.maxInFlight().toBytes();
        this.room = new Semaphore(bytes, true);
    }

    /**
     * Lets whoever asks send something.
     *
     * @throws dev.cartulary.access.AccessDenied if that is not for them
     * @throws TooFarBehind if too many accepted events wait for the graph
     * @throws TooFast if events come faster than they may
     */
    public Admission admit() {
        access.require(Action.INGEST_LINEAGE);
        ActorRef sender = trail.current();
        try {
            accept.requireRoom();
            rate.require(sender);
        } catch (TooFarBehind | TooFast e) {
            turnedAway.increment();
            throw e;
        }
        rate.count(sender, 1);
        return new Admission(sender);
    }

    /** Requests that were told to come again later, since the start. */
    long turnedAway() {
        return turnedAway.sum();
    }

    /** How long a sender may take to send a body. */
    public Duration bodyTime() {
        return settings.bodyTime();
    }

    /** One request, from its admission until it is answered. For one thread. */
    public final class Admission implements AutoCloseable {
        private final ActorRef sender;
        private int held;

        private Admission(ActorRef sender) {
            this.sender = sender;
        }

        /**
         * Makes sure that so many bytes in all may be held for this request.
         *
         * @throws TooMuchAtOnce if they may not, for others hold too many
         */
        public void hold(int wanted) {
            int more = Math.min(wanted, bytes) - held;
            if (more <= 0) {
                return;
            }
            try {
                if (!room.tryAcquire(more, settings.roomWait().toMillis(), TimeUnit.MILLISECONDS)) {
                    turnedAway.increment();
                    throw new TooMuchAtOnce();
                }
                held += more;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TooMuchAtOnce();
            }
        }

        /** Tells how many events there were, one of which was foreseen. */
        public void had(int events) {
            rate.count(sender, events - 1);
        }

        @Override
        public void close() {
            room.release(held);
            held = 0;
        }
    }
}
