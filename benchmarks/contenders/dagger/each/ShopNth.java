package shop;

import dagger.Component;

@Component
public interface ShopNth {
    Orders orders();

    Invoices invoices();

    Emails emails();
}
