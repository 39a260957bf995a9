"""A person at work, as the server sees one: a live connection that speaks Streamlit's protocol."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

FIELD = "person.diversity_needs"


@dataclass
class Person:
    """One live connection, with the screen that it shows."""

    url: str
    case_id: str
    screen: str
    state: BackMsg = field(default_factory=BackMsg)
    fields: dict[str, str] = field(default_factory=dict)
    socket: Any = None

    async def arrive(self) -> None:
        """Open the screen."""
        self.socket = await websockets.connect(
            f"{self.url.replace('http', 'ws')}/_stcore/stream",
            subprotocols=[websockets.Subprotocol("streamlit")],
            max_size=None,
        )
        self.state.rerun_script.query_string = f"case={self.case_id}"
        self.state.rerun_script.page_name = self.screen
        await self.click()

    async def click(self) -> float:
        """Ask for a run, and wait until it is over; gives the seconds."""
        start = time.perf_counter()
        await self.socket.send(self.state.SerializeToString())
        while True:
            message = ForwardMsg()
            message.ParseFromString(await self.socket.recv())
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self.state.rerun_script.page_script_hash = message.new_session.page_script_hash
            if kind == "delta" and message.delta.new_element.WhichOneof("type") == "text_area":
                box = message.delta.new_element.text_area
                self.fields[box.id] = box.value if box.set_value else box.default
            if kind == "script_finished":
                return time.perf_counter() - start

    async def type(self) -> float:
        """Change the text of a field, which saves it; gives the seconds."""
        words = f"Typed at {time.perf_counter()}"
        name = next(name for name in self.fields if name.endswith(FIELD))
        del self.state.rerun_script.widget_states.widgets[:]
        self.state.rerun_script.widget_states.widgets.append(WidgetState(id=name, string_value=words))
        return await self.click()
