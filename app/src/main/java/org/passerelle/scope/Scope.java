package org.passerelle.scope;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, in which network, and how far they see. Bound to the running thread for the length of a request, job or
 * command; {@link ScopedTransactions} carries it into every transaction, where row-level security reads it.
 *
 * @param account the acting account; {@code null} for the public and for the system itself
 * @param person the person a participant's account belongs to
 */
public record Scope(
    UUID network,
    Reach reach,
    Set<UUID> organisations,
    @Nullable UUID person,
    @Nullable UUID account,
    Set<Role> roles) {

  private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

  public Scope {
    organisations = Set.copyOf(organisations);
    roles = Set.copyOf(roles);
    if (reach == Reach.PERSON && person == null) {
      throw new IllegalArgumentException("A scope that reaches one person names that person");
    }
  }

  /** The system at work in a network: jobs, events, and what follows from a public form. */
  public static Scope system(UUID network) {
    return new Scope(network, Reach.NETWORK, Set.of(), null, null, Set.of());
  }

  /** The public pages of a network. */
  public static Scope visitor(UUID network) {
    return new Scope(network, Reach.NOBODY, Set.of(), null, null, Set.of());
  }

  /** An operator at the shell, known by account, who may do everything in the network. */
  public static Scope operator(UUID network, UUID account) {
    return new Scope(network, Reach.NETWORK, Set.of(), null, account, Set.of(Role.ADMINISTRATOR, Role.MANAGER));
  }

  public static Optional<Scope> find() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** The scope of the running thread. @throws NoScope when nothing bound one */
  public static Scope current() {
    if (!CURRENT.isBound()) {
      throw new NoScope();
    }
    return CURRENT.get();
  }

  /** Runs {@code work} in this scope; what was bound before is bound again afterwards. */
  public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** True for the system itself: no account, whole network. */
  public boolean isSystem() {
    return account == null && reach == Reach.NETWORK;
  }

  /** The check of a use case: one of these roles, or the system. @throws NotAllowed otherwise */
  public Scope require(Role... oneOf) {
    if (isSystem()) {
      return this;
    }
    for (Role role : oneOf) {
      if (roles.contains(role)) {
        return this;
      }
    }
    throw new NotAllowed();
  }

  /** The check before something that an organisation holds and all may see is changed. @throws NotAllowed for others */
  public Scope requireOf(UUID organisation) {
    if (mayWriteFor(organisation)) {
      return this;
    }
    throw new NotAllowed();
  }

  /** Whether what this organisation holds may be changed, where all may see it. */
  public boolean mayWriteFor(UUID organisation) {
    return reach == Reach.NETWORK || reach == Reach.ORGANISATIONS && organisations.contains(organisation);
  }

  /** The acting account of a use case that only a signed-in person may take. @throws NotAllowed when there is none */
  public UUID requireAccount() {
    if (account == null) {
      throw new NotAllowed();
    }
    return account;
  }
}
