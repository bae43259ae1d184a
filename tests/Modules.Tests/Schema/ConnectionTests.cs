using Parasol.Data;

namespace Parasol.Modules.Tests.Schema;

/// <summary>PostgreSQL is reached on this machine, or by TLS with a certificate that is checked.</summary>
public sealed class ConnectionTests
{
    [Theory]
    [InlineData("Host=127.0.0.1;Database=keys"), InlineData("Host=127.0.0.1:5433;Database=keys"), InlineData("Host=localhost;Database=keys"), InlineData("Host=::1;Database=keys"), InlineData("Host=/run/postgresql;Database=keys")]
    [InlineData("Host=db.example;Database=keys;SSL Mode=VerifyFull"), InlineData("Host=db.example,db2.example;SSL Mode=VerifyCA"), InlineData("Host=127.0.0.1,localhost")]
    public void On_this_machine_or_with_a_certificate_that_is_checked(string connection) => Of(connection).ConnectionOf("keys").ShouldBe(connection);

    [Theory]
    [InlineData("Host=db.example;Database=keys;Password=secret"), InlineData("Host=db.example;SSL Mode=Require;Password=secret"), InlineData("Host=db.example;SSL Mode=Prefer;Password=secret"), InlineData("Host=10.0.0.5;Password=secret")]
    [InlineData("Host=127.0.0.1,db.example;Password=secret"), InlineData("Host=localhost.db.example;Password=secret"), InlineData("Host=127.0.0.1.db.example;Password=secret")]
    public void Everywhere_else_it_is_refused_with_what_to_do_and_without_the_password(string connection)
    {
        var refused = Should.Throw<InvalidOperationException>(() => Of(connection).ConnectionOf("keys")).Message;

        refused.ShouldBe("The setting PARASOL_KEYS leads to another computer without a certificate that is checked. Add: SSL Mode=VerifyFull");
    }

    [Theory, InlineData("postgres://somebody:secret@db.example/keys"), InlineData("Host=127.0.0.1;Port=secret"), InlineData("Wholly=secret")]
    public void What_cannot_be_read_is_not_repeated(string connection)
    {
        var refused = Should.Throw<InvalidOperationException>(() => Of(connection).ConnectionOf("keys")).Message;

        refused.ShouldStartWith("The setting PARASOL_KEYS is no PostgreSQL connection.");
        refused.ShouldNotContain("secret");
    }

    [Fact]
    public void One_that_is_missing_is_named() =>
        Should.Throw<InvalidOperationException>(() => new StoreOptions { Engine = Engine.Postgres }.ConnectionOf("sessions")).Message.ShouldStartWith("The setting PARASOL_SESSIONS is empty.");

    static StoreOptions Of(string connection) => new() { Engine = Engine.Postgres, Keys = connection };
}
