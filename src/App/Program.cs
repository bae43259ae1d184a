Console.Error.WriteLine("Start with ./parasol serve.");
