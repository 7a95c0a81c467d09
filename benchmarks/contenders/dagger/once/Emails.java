package shop;

import javax.inject.Inject;

public final class Emails {
    @Inject
    Emails() {}
}
