using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Parasol.Cli.Drills.Driving;

/// <summary>Doors under /drill, before the product as it is, by which a drill tells a server in a process of its own what to do. Each answers with a line.</summary>
sealed class DrillDoors : IStartupFilter
{
    readonly Dictionary<string, Func<HttpContext, Task<string>>> _doors = [];
    readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DrillDoors() => _doors["over"] = _ =>
    {
        _over.TrySetResult();
        return Task.FromResult("");
    };

    /// <summary>The drill said that it is over.</summary>
    public Task Over => _over.Task;

    /// <summary>What happens before every page.</summary>
    public Action? BeforePages { get; init; }

    /// <summary>A door.</summary>
    public Func<HttpContext, Task<string>> this[string name] { set => _doors[name] = value; }

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (HttpContext context, RequestDelegate rest) =>
        {
            if (context.Request.Path.StartsWithSegments("/drill", out var door) && _doors.TryGetValue(door.Value!.TrimStart('/'), out var does))
            {
                await context.Response.WriteAsync(await does(context));
                return;
            }
            BeforePages?.Invoke();
            await rest(context);
        });
        next(app);
    };
}
