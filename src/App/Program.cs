using Parasol.App;
using Parasol.Data;
using Parasol.Vault;

// The server by itself, for a service unit; ./parasol serve does the same and more.
var app = ParasolApp.Build(new StoreOptions());
await using (var scope = app.Services.CreateAsyncScope())
{
    await scope.ServiceProvider.GetRequiredService<IUpkeep>().Start();
}
await app.RunAsync();
