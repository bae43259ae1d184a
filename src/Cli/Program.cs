return await Parasol.Cli.CommandLine.Run(args);
