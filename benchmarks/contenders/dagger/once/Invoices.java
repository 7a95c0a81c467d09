package shop;

import javax.inject.Inject;

public final class Invoices {
    @Inject
    Invoices() {}
}
