global using CivicSite.Registers;
