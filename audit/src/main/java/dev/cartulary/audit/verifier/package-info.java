/** The command line of the auditor: verify, export, prove, repair, witness, keygen. Needs no server, no database and no network. */
@NullMarked
package dev.cartulary.audit.verifier;

import org.jspecify.annotations.NullMarked;
