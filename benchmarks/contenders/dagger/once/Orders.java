package shop;

import javax.inject.Inject;

public final class Orders {
    @Inject
    Orders() {}
}
