package shop;

import org.mapstruct.Mapper;

@Mapper
public interface OrderMapperNth {
    OrderMessage created(Order order);

    InvoiceMessage invoiced(Invoice invoice);

    EmailMessage confirmed(Email email);
}
