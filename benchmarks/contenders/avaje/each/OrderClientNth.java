package shop;

import io.avaje.http.api.Client;
import io.avaje.http.api.Header;
import io.avaje.http.api.Path;
import io.avaje.http.api.Post;

@Client
@Path("/orders/Nth")
public interface OrderClientNth {
    @Post("/created")
    void created(@Header String contentType, byte[] body);

    @Post("/invoices/{order}")
    void invoiced(String order, long cents, @Header String tenant);

    @Post("/emails")
    void confirmed(EmailTask task);
}
