# Build and test, then a small image that runs as nobody in particular, on a read-only file system, with one writable volume.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# Tests that need PostgreSQL, Node.js or a browser say so and skip here; CI runs them all.
RUN dotnet test
RUN dotnet publish src/Bot --configuration Release --runtime linux-x64 --output /app

# The published bot brings its own runtime.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled AS bot
WORKDIR /app
COPY --from=build /app .
ENV DOTNET_EnableDiagnostics=0 \
    Storage__Path=/data
# The chiseled image has this user and no shell; /data must be writable for it.
USER 1654
VOLUME /data
ENTRYPOINT ["/app/Quadrennial.Bot"]
