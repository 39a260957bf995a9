"""What Alembic runs: our migrations, in the transaction that the program has opened."""

from alembic import context
from sqlalchemy import Connection

from store.tables import metadata

connection: Connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata)
context.run_migrations()
