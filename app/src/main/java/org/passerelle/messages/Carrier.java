package org.passerelle.messages;

/** Carries messages of one channel out of the house. */
interface Carrier {
  NewMessage.Channel channel();

  /** False while the installation has no server for the channel; messages are then kept for reading in the outbox. */
  boolean isSetUp();

  /** @throws CarrierRefused when the other side did not take the message */
  void send(OutboxSender.Waiting message);
}
