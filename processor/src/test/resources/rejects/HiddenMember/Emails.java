package shop;

import dev.waybill.TracedProducer;

import shop.mail.Email;
import shop.mail.Letter;

@TracedProducer(destination = "emails", system = "redis")
interface Emails {
  // error: [HiddenMember] email: the wrapper, in shop, cannot call Email.headers(). Make it visible there.
  void send(Email email);

  // error: [HiddenMember] letter: the wrapper, in shop, cannot call Letter.headers(). Make it visible there.
  void send(Letter letter);
}
